/** A file's name as services want it that look files up in a repository: `./units/a.yaml` is `units/a.yaml` there. */
export function repositoryPath(file: string): string {
  return file.replace(/^(?:\.\/+)+/, '');
}
