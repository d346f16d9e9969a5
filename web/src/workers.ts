// Workers start from a blob, because a blob's worker inherits the policy of
// the page: nothing can leave from there either. The blob only imports the
// script proper, so that the page never touches the engine's bytes.

interface Policy {
  createScriptURL(address: string): unknown;
}
// Not every browser has trusted types, nor does TypeScript know them.
const {trustedTypes} = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: {
      createScriptURL(address: string): string;
    }): Policy;
  };
};

/** The one way from text to a running script that the page's policy allows. */
const policy = trustedTypes?.createPolicy('dateline', {
  createScriptURL: (address: string) => {
    if (!/^blob:/.test(address) && address !== './service-worker.js') {
      throw new TypeError(`no script of ours: ${address}`);
    }
    return address;
  },
});

export function trusted(address: string): string {
  return (policy?.createScriptURL(address) ?? address) as string;
}

const addresses = new Map<string, string>();

export type WorkerName = 'engine'|'convert';

/** Names of the scripts, from the build; the engine's bytes come second. */
declare const DATELINE_WORKERS: Record<WorkerName, string[]>;

function starter(scripts: string[]): string {
  const [program, bytes] = scripts.map((name) => JSON.stringify(
      new URL(name, document.baseURI).href));
  return bytes ? `import start from ${program};import bytes from ${bytes};` +
      'start(bytes);' : `import ${program};`;
}

let early: Worker|null = null;

/** Starts the engine before anybody asks for it. */
export function startEarly(): void {
  early = startWorker('engine');
  // Who asks later starts another one and hears of the trouble himself.
  early.onerror = () => { early = null; };
}

export function startWorker(name: WorkerName): Worker {
  if (name === 'engine' && early) {
    const worker = early;
    early = null;
    return worker;
  }
  let address = addresses.get(name);
  if (!address) {
    address = URL.createObjectURL(new Blob(
        [starter(DATELINE_WORKERS[name])], {type: 'text/javascript'}));
    addresses.set(name, address);
  }
  return new Worker(trusted(address), {type: 'module'});
}
