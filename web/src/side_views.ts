import type {Analysis, EntityType, Repair} from 'dateline';
import {card, element} from './dom.js';
import {message, type MessageKey} from './messages.js';

const GROUPS: [EntityType, MessageKey][] = [
  ['PER', 'people'], ['ORG', 'organisations'], ['LOC', 'places'],
  ['MISC', 'other'],
];

/** Names by type, with counts and roles; a click goes to the first mention. */
export function namesView(
    analysis: Analysis, show: (offset: number) => void): HTMLElement {
  const view = card(message('names'), 'names');
  if (!analysis.entities.length) {
    view.append(element('p', {class: 'note'}, message('noNames')));
  }
  const counts = new Map<string, {count: number; first: number}>();
  for (const mention of analysis.mentions) {
    if (!mention.entity) continue;
    const known = counts.get(mention.entity);
    if (known) known.count++;
    else counts.set(mention.entity, {count: 1, first: mention.start});
  }
  for (const [type, key] of GROUPS) {
    const entities = analysis.entities.filter((e) => e.type === type);
    if (!entities.length) continue;
    const list = element('ul', {class: 'entities'});
    for (const entity of entities) {
      const seen = counts.get(entity.id);
      const roles = entity.roles.map((role) => role.text).join('; ');
      const chip = element(
          'button', {type: 'button', class: `chip ${type}`,
                     title: entity.aliases.join(', ')},
          entity.name, ' ',
          seen ? element('span', {class: 'count'}, `×${seen.count}`) : null,
          roles ? element('span', {class: 'count'}, ` ${roles}`) : null);
      if (seen) chip.addEventListener('click', () => show(seen.first));
      list.append(element('li', {}, chip));
    }
    view.append(element('h3', {class: 'group'}, message(key)), list);
  }
  return view;
}

function shown(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function repairItem(repair: Repair): Node[] {
  const kind = repair.kind.replaceAll('-', ' ');
  const change = element('dd', {});
  if (repair.before !== repair.after && repair.before) {
    change.append(element('del', {}, shown(repair.before)), ' ');
  } else {
    change.append(shown(repair.before), ' ');
  }
  if (repair.after && repair.after !== repair.before) {
    change.append(element('ins', {}, shown(repair.after)));
  }
  return [
    element('dt', {}, `${kind} (${message(repair.certainty)})`), change,
    element('dd', {}, repair.reason),
  ];
}

/** Every change to the source, with its reason. */
export function repairsView(analysis: Analysis): HTMLElement {
  if (!analysis.repairs.length) {
    return card(message('repairs'), 'repairs-card',
                element('p', {class: 'note'}, message('noRepairs')));
  }
  const list = element('dl', {class: 'repairs'});
  for (const repair of analysis.repairs.slice(0, 200)) {
    list.append(...repairItem(repair));
  }
  return card(message('repairs'), 'repairs-card', list);
}

export function findingsView(
    analysis: Analysis, show: (offset: number) => void): HTMLElement|null {
  if (!analysis.findings.length) return null;
  const list = element('ul', {});
  for (const finding of analysis.findings) {
    const link = element('button', {type: 'button', class: 'link'},
                         finding.message);
    link.addEventListener('click', () => show(finding.spans[0]?.start ?? 0));
    list.append(element('li', {}, link, ' ', finding.suggestion ?? ''));
  }
  return card(message('findings'), 'findings', list);
}
