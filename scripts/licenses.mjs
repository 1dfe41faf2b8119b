import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const LICENSE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The folder of the package that a module belongs to, or undefined for a file of our own. */
function packageFolder(moduleId) {
  const marker = `${sep}node_modules${sep}`;
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/, '');
  const start = path.lastIndexOf(marker);
  if (start < 0) return undefined;
  const [first, second] = path.slice(start + marker.length).split(sep);
  const name = first.startsWith('@') ? join(first, second) : first;
  return path.slice(0, start + marker.length) + name;
}

function describe(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .sort();
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license ?? 'not stated',
    text: files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n'),
  };
}

/**
 * The npm packages that a bundle's modules come from, sorted by name and version.
 * @param {readonly string[]} moduleIds absolute paths, as the bundler gives them
 */
export function bundledPackages(moduleIds) {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders]
    .map(describe)
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The text of dist/THIRD-PARTY-LICENSES.txt. */
export function licenseText(packages) {
  const rule = '-'.repeat(80);
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${rule}\n${name} ${version} (${license})\n${rule}\n\n${text === '' ? 'The package carries no license file of its own.' : text}\n`,
  );
  const intro = `csp-continuum is bundled with the ${packages.length} packages below. Their licenses follow.\n`;
  return [intro, ...parts].join('\n');
}
