declare module "edtf" {
  /** A node of the parse tree, as edtf 4.11 makes it. Months count from 0; an open end is an infinite number, an unknown one null. */
  export interface EdtfNode {
    type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    level: number;
    values: (number | EdtfNode | EdtfNode[] | null)[];
    /** Bit masks where only a part is qualified. */
    uncertain?: boolean | number;
    approximate?: boolean | number;
    unspecified?: number;
    earlier?: boolean;
    later?: boolean;
  }
  /** Throws on text that is no EDTF. */
  export function parse(text: string): EdtfNode;
}
