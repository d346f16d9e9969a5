// Which paragraphs are in sight. Browsers check every range of every highlight
// whenever the text changes, so only marks in sight are painted.

/**
 * What is above and below the window counts as in sight up to this part: more
 * than a page scrolls in one frame. All of it is painted anew with every key.
 */
const MARGIN = 0.1;

/** Top and bottom of what is seen of a window, in its own coordinates. */
function seen(view: Window): [number, number] {
  let top = 0;
  let bottom = view.innerHeight;
  let shift = 0;
  let frame: Element|null;
  for (let inner = view; (frame = inner.frameElement); inner = inner.parent) {
    shift += frame.getBoundingClientRect().top;
    top = Math.max(top, -shift);
    bottom = Math.min(bottom, inner.parent.innerHeight - shift);
  }
  return [top, bottom];
}

/** Tells after scrolling, resizing and `look()` that the view is another. */
export class Sight {
  private frame = 0;
  private readonly views: Window[] = [];
  private readonly moved = () => this.look();

  constructor(private readonly view: Window,
              private readonly changed: () => void) {
    for (let one = view;; one = one.parent) {
      one.addEventListener('scroll', this.moved, {capture: true, passive: true});
      one.addEventListener('resize', this.moved);
      this.views.push(one);
      if (!one.frameElement) break;
    }
  }

  look(): void {
    this.frame ||= this.view.requestAnimationFrame(() => {
      this.frame = 0;
      this.changed();
    });
  }

  /** First and one behind the last of these elements that are in sight. */
  range(elements: readonly {container: Element}[]): [number, number] {
    const [top, bottom] = seen(this.view);
    const margin = this.view.innerHeight * MARGIN;
    const box = (i: number) => elements[i]!.container.getBoundingClientRect();
    let first = 0;
    for (let end = elements.length; first < end;) {
      const middle = (first + end) >> 1;
      if (box(middle).bottom < top - margin) first = middle + 1;
      else end = middle;
    }
    let last = first;
    while (last < elements.length && box(last).top < bottom + margin) last++;
    return [first, last];
  }

  dispose(): void {
    this.view.cancelAnimationFrame(this.frame);
    for (const one of this.views) {
      one.removeEventListener('scroll', this.moved, {capture: true});
      one.removeEventListener('resize', this.moved);
    }
  }
}
