import { Interrupted } from './interrupted.ts';
import { FileError, type Io } from './io.ts';

/**
 * Everything on standard input. Throws FileError `EFBIG` beyond `limit` bytes, `ENOTTY` when it is a keyboard (nobody
 * means to type a file), and Interrupted.
 */
export async function readStdin(io: Io, limit: number): Promise<Uint8Array> {
  const { stdin } = io;
  if (stdin.isTTY) throw new FileError('ENOTTY', '-');
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const settle = (action: () => void) => {
      ignoreSignals();
      stdin.off('data', take).off('end', end).off('error', fail);
      // An open pipe would keep the program waiting for it.
      if ('destroy' in stdin && typeof stdin.destroy === 'function') stdin.destroy();
      action();
    };
    const take = (chunk: string | Uint8Array) => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      chunks.push(bytes);
      length += bytes.length;
      if (length > limit) settle(() => reject(new FileError('EFBIG', '-')));
    };
    const end = () => settle(() => resolve(Buffer.concat(chunks)));
    const fail = () => settle(() => reject(new FileError('EIO', '-')));
    const ignoreSignals = io.onSignal((signal) => settle(() => reject(new Interrupted(signal))));
    stdin.on('data', take).on('end', end).on('error', fail);
  });
}
