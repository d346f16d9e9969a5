type Child = Node|string|null|undefined;

/** An element with attributes and children; text is never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K, attributes: Record<string, string> = {},
    ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  for (const child of children) if (child) node.append(child);
  return node;
}

export function svg(tag: string, attributes: Record<string, string|number>,
                    ...children: Child[]): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, String(value));
  }
  for (const child of children) if (child) node.append(child);
  return node;
}

/** A titled part of the result. */
export function card(title: string, id: string, ...children: Child[]):
    HTMLElement {
  const heading = element('h2', {id: `${id}-title`}, title);
  return element('section',
                 {class: `card ${id}`, 'aria-labelledby': `${id}-title`},
                 heading, ...children);
}
