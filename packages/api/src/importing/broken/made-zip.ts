/** A zip as small as it gets, so that each of its parts can be made to lie. */
import { constants, crc32, deflateRawSync } from "node:zlib";

/** Bytes, as often as that. */
export type Repeated = readonly [bytes: Uint8Array, times: number];

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array | readonly Repeated[];
  /** What the directory says of the size when unpacked, where that is not the truth. */
  readonly saysSize?: number;
  /** What the directory says of the checksum, where that is not the truth. */
  readonly saysChecksum?: number;
  /** 0x0001: encrypted. */
  readonly flags?: number;
}

type Packed = { readonly data: Buffer; readonly size: number; readonly checksum: number };

/** What repeats is packed once, and what was packed repeated: a bomb is made in no time and in no memory. */
function pack(bytes: ZipEntry["bytes"]): Packed {
  if (bytes instanceof Uint8Array) return { data: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
  const blocks: Buffer[] = [];
  let size = 0;
  let checksum = 0;
  for (const [piece, times] of bytes) {
    const block = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH });
    for (let i = 0; i < times; i++) {
      blocks.push(block);
      checksum = crc32(piece, checksum);
    }
    size += piece.length * times;
  }
  return { data: Buffer.concat([...blocks, Buffer.from([3, 0])]), size, checksum };
}

/** Packed once and listed as often as there are names: what unpacks is as many times as large. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const known = new Map<ZipEntry["bytes"], Packed>();
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = known.get(entry.bytes) ?? pack(entry.bytes);
    known.set(entry.bytes, packed);
    const { data, size, checksum } = packed;
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(entry.flags ?? 0, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(0x5a_21_00_00, 6);
    about.writeUInt32LE(entry.saysChecksum ?? checksum, 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(entry.saysSize ?? size, 18);
    about.writeUInt16LE(name.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), about, name, data]);
    parts.push(local);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, end, name]));
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.write("PK\x05\x06", "latin1");
  tail.writeUInt16LE(entries.length, 8);
  tail.writeUInt16LE(entries.length, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, tail]);
}
