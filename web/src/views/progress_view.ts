const PATIENCE = 300;   // milliseconds before anything is shown
const SPEED = 600;      // characters a millisecond, until one was measured

const $ = <T extends HTMLElement>(id: string): T =>
    document.getElementById(id) as T;

/** How far a long analysis may be, from its size; and the way to stop it. */
export class ProgressView {
  private readonly box = $('progress');
  private readonly meter = $<HTMLProgressElement>('meter');
  private timer = 0;
  private began = 0;
  private size = 0;
  private speed = SPEED;

  constructor(cancel: () => void) {
    $('cancel').addEventListener('click', cancel);
  }

  start(size: number): void {
    clearInterval(this.timer);
    this.began = performance.now();
    this.size = size;
    this.timer = setInterval(() => this.tick(), 100) as unknown as number;
  }

  private tick(): void {
    const spent = performance.now() - this.began;
    if (spent < PATIENCE) return;
    this.box.hidden = false;
    // The engine says nothing on its way: this is an estimate that slows down.
    const due = Math.max(400, this.size / this.speed);
    this.meter.value = 1 - Math.exp(-1.5 * spent / due);
  }

  stop(): void {
    clearInterval(this.timer);
    if (!this.box.hidden && this.size > 50_000) {
      const spent = performance.now() - this.began;
      this.speed = this.size / Math.max(1, spent);
    }
    this.box.hidden = true;
    this.meter.value = 0;
  }
}
