import seed from '../../tests/corpus/seed.txt?raw';
import type {MessageKey} from './messages.js';

const wire = `Harbour city votes to move its rail line

By Anna Keller and Tom Brandt

LISBON, March 12, 2024 (Reuters) - The city council voted on Monday to move the coastal rail line inland, ending a dispute that began in 2019.

Mayor Rui Santos said work would start in June and take three years. "We have waited long enough," Santos told reporters after the vote.

The European Commission approved 240 million euros for the project last October. Opponents, led by the Atlantic Heritage Association, plan to meet on Friday and may go to court.

The line was damaged by a storm in January 2023 and closed for two weeks. The Transport Ministry denied reports that it would be closed again this summer.`;

export const samples: [MessageKey, string][] = [
  ['sampleWire', wire],
  ['sampleDamaged', seed],
];
