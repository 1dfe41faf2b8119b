import { CATALOGUE, type DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { DiagnosticRecord, Severity } from '../diagnostics/diagnostic.ts';
import type { FileCheck } from '../gate/file-check.ts';
import { checkOf } from '../gate/rules.ts';
import type { CheckReporter } from './check-reporter.ts';
import { fileUri } from './file-uri.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { type CodeHelp, readCodeHelp } from './generated/code-help.js';
import { safeJson } from './json.ts';

/** A finding, but for the place of its rule in the report, which is known only at the end. */
interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The rest of a SARIF result, as JSON without its opening brace. */
  readonly rest: string;
}

/** GitHub stores no more results of one run. */
const MOST = 5000;

const json = (value: unknown): string => safeJson(JSON.stringify(value));

/** In a message, `[words](target)` would be a link; what stands in a file makes none. */
const unlinked = (message: string): string => message.replaceAll('](', '] (');

/** A file without text has no lines to point at: then the result is about the file as a whole. */
function regionOf(record: DiagnosticRecord, text: string) {
  if (text === '') return {};
  const { line, column, endLine, endColumn } = record;
  return { region: { startLine: line, startColumn: column, endLine, endColumn } };
}

function findingsOf({ file, path = file, text, diagnostics }: FileCheck): Finding[] {
  const uri = fileUri(path);
  const fingerprints = fingerprintsOf(uri, diagnostics);
  return diagnostics.map((record, index) => {
    const { code, severity, message } = record;
    const physicalLocation = { artifactLocation: { uri }, ...regionOf(record, text) };
    const rest = {
      level: severity,
      message: { text: unlinked(message) },
      locations: [{ physicalLocation }],
      // The key that GitHub knows an alert by. It holds no line, so that an alert survives edits above it.
      partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
    };
    return { code, severity, rest: json(rest).slice(1) };
  });
}

/** `rating-word` as `RatingWord`: the form in which names of rules are written. */
const pascal = (code: string): string =>
  code.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

function ruleOf(code: DiagnosticCode, { about, mend, markdown }: CodeHelp) {
  const { severity } = CATALOGUE[code];
  const check = checkOf(code);
  return {
    id: code,
    name: pascal(code),
    shortDescription: { text: /^.*?\.(?= |$)/.exec(about)?.[0] ?? about },
    fullDescription: { text: about },
    helpUri: `https://unpkg.com/csp-continuum@1/docs/codes/${code}.md`,
    help: { text: mend, markdown },
    defaultConfiguration: { level: severity },
    properties: {
      tags: [check],
      // Everything is measured but the signs of a careless answer, which may be wrong.
      precision: check === 'plausible' ? 'medium' : 'very-high',
      'problem.severity': severity,
    },
  };
}

function toolOf(version: string, codes: readonly DiagnosticCode[]) {
  const help = readCodeHelp();
  return {
    driver: {
      name: 'continuum',
      semanticVersion: version,
      informationUri: 'https://www.npmjs.com/package/csp-continuum',
      rules: codes.map((code) => ruleOf(code, help[code])),
    },
  };
}

function invocationOf(found: number) {
  const text = `There are ${found} findings, more than a report can hold. It lists ${MOST}, errors first. Mend these, then check again.`;
  return {
    executionSuccessful: true,
    ...(found > MOST && {
      toolExecutionNotifications: [{ level: 'warning', message: { text } }],
    }),
  };
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted);
  return [...of('error'), ...of('warning')].slice(0, MOST);
}

/** SARIF 2.1.0, as GitHub code scanning takes it: one run, each result on a line of its own. */
export const reporter: CheckReporter<readonly Finding[]> = {
  part: (check) => (check.diagnostics.length === 0 ? undefined : findingsOf(check)),

  *whole(parts, { version, codes }) {
    const findings = parts.flat();
    const tool = json(toolOf(version, codes));
    const invocations = json([invocationOf(findings.length)]);
    yield '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n';
    yield `  "runs": [{\n    "tool": ${tool},\n    "invocations": ${invocations},\n`;
    yield '    "columnKind": "utf16CodeUnits",\n    "results": [';
    for (const [index, { code, rest }] of mostSevere(findings).entries()) {
      const rule = `"ruleId": "${code}", "ruleIndex": ${codes.indexOf(code)}`;
      yield `${index === 0 ? '' : ','}\n      {${rule}, ${rest}`;
    }
    yield findings.length === 0 ? ']\n  }]\n}\n' : '\n    ]\n  }]\n}\n';
  },
};
