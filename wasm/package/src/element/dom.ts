export type Child = Node|string|null|undefined|false;

/** Attributes; those that are undefined or false are left out. */
export type Attributes = Record<string, string|number|boolean|undefined>;

function fill(node: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) node.append(child);
}

/** An element with attributes and children; text is never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K, attributes: Attributes = {},
    ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  fill(node, attributes, children);
  return node;
}

export function svg<K extends keyof SVGElementTagNameMap>(
    tag: K, attributes: Attributes = {},
    ...children: Child[]): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(node, attributes, children);
  return node;
}

/** A button that does something; `key` finds it again after a redraw. */
export function button(text: string, act: (event: MouseEvent) => void,
                       attributes: Attributes = {}): HTMLButtonElement {
  const node = element('button', {type: 'button', ...attributes}, text);
  node.addEventListener('click', act);
  return node;
}

/** Text of other people, safe beside ours whatever its direction. */
export function quoted(text: string): HTMLElement {
  return element('bdi', {}, text);
}
