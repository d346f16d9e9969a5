import type {Corrections} from './corrections/types.js';
import type {Source} from './sources/source.js';
import {labelOf, type Story} from './story.js';

// Opt-in: nothing is stored before the reader says so.

const DATABASE = 'dateline';
const STORE = 'stories';
const KEPT = 50;

export interface Remembered {
  id: string;
  title: string;
  time: number;
  articles: {source: Source; corrections: Corrections}[];
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () =>
        request.result.createObjectStore(STORE, {keyPath: 'id'});
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within<T>(mode: IDBTransactionMode,
                         act: (store: IDBObjectStore) => IDBRequest<T>):
    Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Has the reader asked for a memory? The database's existence says it. */
export async function remembers(): Promise<boolean> {
  try {
    const all = await indexedDB.databases();
    return all.some(({name}) => name === DATABASE);
  } catch {
    return false;
  }
}

export async function startRemembering(): Promise<void> {
  (await open()).close();
}

/** Forgets everything, and that there was anything. */
export function wipe(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

export async function list(): Promise<Remembered[]> {
  const all = await within<Remembered[]>('readonly', (store) => store.getAll());
  return all.sort((a, b) => b.time - a.time);
}

function identity(story: Story): string {
  let hash = 2166136261;
  for (const {source} of story.articles) {
    const text = typeof source.data === 'string' ? source.data :
        new TextDecoder().decode(source.data);
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    }
  }
  return (hash >>> 0).toString(16);
}

/** Keeps the story, if the reader wants that. */
export async function remember(story: Story): Promise<void> {
  if (!story.articles.length || !await remembers()) return;
  const articles = story.articles.map(
      ({source, corrections}) => ({source, corrections}));
  const entry: Remembered = {
    id: identity(story), title: story.articles.map(labelOf).join(' + '),
    time: Date.now(), articles,
  };
  await within('readwrite', (store) => store.put(entry));
  const old = (await list()).slice(KEPT);
  for (const {id} of old) {
    await within('readwrite', (store) => store.delete(id));
  }
}
