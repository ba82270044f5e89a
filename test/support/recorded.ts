/** One recorded request to a real service, and the response. */
export interface RecordedExchange {
  readonly number: number;
  readonly title: string;
  readonly method: string;
  readonly path: string;
  /** Undefined when the header was not sent. */
  readonly authorization: string | undefined;
  readonly requestBody: string | undefined;
  readonly status: number;
  /** The headers that were recorded, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads a `recorded-*.txt`. @throws Error for an exchange that is not in the format. */
export function parseRecorded(text: string): RecordedExchange[] {
  return text.split(/^### /m).slice(1).map(parseExchange);
}

function parseExchange(text: string): RecordedExchange {
  const [heading = '', ...lines] = text.split('\n');
  const sent = marked(lines, '> ');
  const received = marked(lines, '< ');
  const [, number, title = ''] = /^(\d+)\. (.*)$/.exec(heading) ?? [];
  const [, method, path] = /^([A-Z]+) (\S+)$/.exec(sent[0] ?? '') ?? [];
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(received[0] ?? '') ?? [];
  if (method === undefined || path === undefined) throw new Error(`no request in the recorded exchange "${heading}"`);
  const authorization = sent[1]?.replace('Authorization: ', '');
  return {
    number: Number(number),
    title,
    method,
    path,
    authorization: authorization === '(none)' ? undefined : authorization,
    requestBody: sent[2],
    status: Number(status),
    headers: Object.fromEntries(received.slice(1).map(headerOf)),
    body: lines
      .filter((line) => !/^[<>] /.test(line))
      .join('\n')
      .trim(),
  };
}

const marked = (lines: readonly string[], mark: string) =>
  lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
}
