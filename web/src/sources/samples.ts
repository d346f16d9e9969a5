import seed from '../../../tests/corpus/seed.txt?raw';
import type {MessageKey} from '../messages.js';
import longRead from './samples/long_read.txt?raw';
import wire from './samples/wire.txt?raw';

/** Three kinds of article to begin with. */
export const samples: {key: MessageKey; text: string}[] = [
  {key: 'sampleWire', text: wire.trim()},
  {key: 'sampleLong', text: longRead.trim()},
  {key: 'sampleDamaged', text: seed},
];
