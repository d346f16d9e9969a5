// Reads one file out of a ZIP archive, with the browser's own inflate.

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGEST = 64 << 20;

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream()
                     .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error('too large');
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** The bytes of a file in the archive; null if it is not there. */
export async function unzip(archive: ArrayBuffer, name: string):
    Promise<Uint8Array|null> {
  const view = new DataView(archive);
  const end = findEnd(view);
  if (end < 0) throw new Error('no archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('broken archive');
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const found = decoder.decode(new Uint8Array(archive, at + 46, nameLength));
    if (found === name) {
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL) throw new Error('broken file');
      const start = local + 30 + view.getUint16(local + 26, true) +
          view.getUint16(local + 28, true);
      const bytes = new Uint8Array(archive, start, packed);
      if (method === 0) return bytes;
      if (method === 8) return inflate(bytes);
      throw new Error('unknown packing');
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) +
        view.getUint16(at + 32, true);
  }
  return null;
}
