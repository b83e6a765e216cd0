import { SaxesParser } from "saxes";
import { ProblemError, problem } from "../../../../core/problem.js";

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: `x:row` and `row` are the same element. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, selfClosing: boolean): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlFeed {
  push(bytes: Buffer): void;
  end(): void;
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by local name, whatever its prefix (`r:id`, `ss:Index`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** Streaming XML without entities of its own: a DOCTYPE is refused, it has no place in a table. */
export function xmlFeed(shown: string, handler: XmlHandler): XmlFeed {
  const parser = new SaxesParser({ position: false });
  parser.on("doctype", () => {
    throw new ProblemError([problem("workbook-doctype", "error", {}, { file: shown })]);
  });
  parser.on("error", (cause) => {
    throw new ProblemError(
      [problem("workbook-broken", "error", { detail: cause.message }, { file: shown })],
      1,
      {
        cause,
      },
    );
  });
  parser.on("opentag", (tag) =>
    handler.open?.(localName(tag.name), tag.attributes as Attributes, tag.isSelfClosing),
  );
  if (handler.text !== undefined) parser.on("text", (text) => handler.text!(text));
  if (handler.text !== undefined) parser.on("cdata", (text) => handler.text!(text));
  if (handler.close !== undefined) parser.on("closetag", (tag) => handler.close!(localName(tag.name)));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  return {
    push(bytes) {
      decoder ??= new TextDecoder(xmlEncoding(bytes));
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end() {
      if (decoder !== null) parser.write(decoder.decode());
      parser.close();
    },
  };
}

function xmlEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const declared = /^[^>]{0,200}encoding=["']([\w-]+)["']/.exec(
    bytes.subarray(0, 256).toString("latin1"),
  )?.[1];
  try {
    return declared === undefined ? "utf-8" : new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}

export async function parseXml(
  shown: string,
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
): Promise<void> {
  const feed = xmlFeed(shown, handler);
  for await (const chunk of chunks) feed.push(chunk);
  feed.end();
}
