import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {here} from './support.mjs';

/** An empty project with the packed package installed in it. */
export function emptyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-project-'));
  const npm = (cwd, ...args) => execFileSync(
      'npm', args, {cwd, stdio: ['ignore', 'pipe', 'pipe']});
  npm(join(here, '../../wasm/package'), 'pack', '--silent',
      '--pack-destination', folder);
  writeFileSync(join(folder, 'package.json'),
                '{"name": "empty", "private": true, "type": "module"}');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund',
      './dateline-0.1.0.tgz');
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}
