import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const PEAK = join(dirname(fileURLToPath(import.meta.url)), 'peak.cjs');

/**
 * Runs `node ARGS` once and says how long it took and how much memory it held at most, threads included.
 * @returns {Promise<{count: number, seconds: number, megabytes: number}>}
 */
export function measureGrowth(args, count) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', PEAK, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let printed = '';
    child.stderr.on('data', (chunk) => {
      printed += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      const kilobytes = Number(/peak memory: (\d+)/.exec(printed)?.[1]);
      if (code === 0 && kilobytes > 0) resolve({ count, seconds, megabytes: kilobytes / 1024 });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}\n${printed}`));
    });
  });
}
