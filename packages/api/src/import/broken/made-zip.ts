/** A zip as small as it gets, so that each of its parts can be made to lie. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the directory says of the size when unpacked, where that is not the truth. */
  readonly saysSize?: number;
  /** What the directory says of the checksum, where that is not the truth. */
  readonly saysChecksum?: number;
  /** 0x0001: encrypted. */
  readonly flags?: number;
}

/** Packed once and listed as often as there are names: what unpacks is as many times as large. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const packed = new Map<Uint8Array, Buffer>();
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = packed.get(entry.bytes) ?? deflateRawSync(entry.bytes);
    packed.set(entry.bytes, data);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(entry.flags ?? 0, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(0x5a_21_00_00, 6);
    about.writeUInt32LE(entry.saysChecksum ?? crc32(entry.bytes), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(entry.saysSize ?? entry.bytes.length, 18);
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
