import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io/node.ts';

describe('this machine', () => {
  it('knows the day, in the local time zone', () => {
    const now = new Date();
    const [year, month, day] = nodeIo().today().split('-').map(Number);
    // Tolerates a midnight between the two looks at the clock.
    const apart = Math.abs(new Date(year ?? 0, (month ?? 0) - 1, day).getTime() - now.getTime());
    expect(nodeIo().today()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(apart).toBeLessThan(2 * 24 * 3600 * 1000);
  });

  it('has a clock that never goes back', () => {
    const io = nodeIo();
    const before = io.elapsed();
    expect(io.elapsed()).toBeGreaterThanOrEqual(before);
  });

  it('hears signals until it is told not to', () => {
    const heard: string[] = [];
    const before = process.listenerCount('SIGHUP');
    const stop = nodeIo().onSignal((signal) => heard.push(signal));
    process.emit('SIGHUP');
    process.emit('SIGTERM');
    stop();
    expect(heard).toEqual(['SIGHUP', 'SIGTERM']);
    expect(process.listenerCount('SIGHUP')).toBe(before);
  });

  it('hands out the same streams each time', () => {
    const io = nodeIo();
    expect(io.stdout).toBe(io.stdout);
    expect(io.stderr).toBe(io.stderr);
  });
});
