/** Whether box and block characters can be shown: a UTF-8 locale or Windows Terminal, and no bare console. */
export function showsUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (env.WT_SESSION) return true;
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
}
