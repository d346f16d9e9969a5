/** Which text node shows which offset of the clean text. */
export class TextMap {
  private readonly nodes: {node: Text; start: number}[] = [];

  /** Offsets ascend. */
  add(node: Text, start: number): void {
    this.nodes.push({node, start});
  }

  private at(offset: number): {node: Text; start: number}|null {
    let low = 0;
    let high = this.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.nodes[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.nodes[low - 1] ?? null;
  }

  /** The range between two offsets; null if they are not shown. */
  range(start: number, end: number): Range|null {
    const first = this.at(start);
    const last = this.at(Math.max(start, end - 1));
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  }

  /** The offset of a place in the DOM; null if it is none of ours. */
  offset(container: Node, within: number): number|null {
    const found = this.nodes.find(({node}) => node === container);
    return found ? found.start + within : null;
  }
}
