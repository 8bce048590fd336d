"use client";

import type { ComponentType } from "react";
import * as banner from "./banner.stories";
import * as button from "./button.stories";
import * as dataTable from "./data-table.stories";
import * as difference from "./difference.stories";
import * as drawer from "./drawer.stories";
import * as explained from "./explained.stories";
import * as field from "./field.stories";
import * as findDialog from "./find-dialog.stories";
import * as link from "./link.stories";
import { PartyPatterns } from "./party-swatch";
import * as partySwatch from "./party-swatch.stories";
import { Section } from "./section";
import * as section from "./section.stories";
import * as segments from "./segments.stories";
import * as themeSwitch from "./theme-switch.stories";
import * as topBar from "./top-bar.stories";

/** Every story by the file it stands beside. */
export const stories: Readonly<Record<string, Readonly<Record<string, ComponentType>>>> = {
  "theme-switch": themeSwitch,
  "top-bar": topBar,
  section,
  button,
  link,
  "party-swatch": partySwatch,
  segments,
  field,
  explained,
  "data-table": dataTable,
  difference,
  drawer,
  "find-dialog": findDialog,
  "banner, empty, failure, progress, passage, facts": banner,
};

/** One page with every component in each of its states. */
export function Stories() {
  return (
    <>
      <PartyPatterns />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 px-5 py-6 sm:px-10">
        {Object.entries(stories).map(([file, parts]) => (
          <Section key={file} title={file}>
            {Object.entries(parts).map(([name, Story]) => (
              <div key={name} className="mt-4" data-story={`${file}/${name}`}>
                <p className="mb-2 text-note text-ink-3">{name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()}</p>
                <Story />
              </div>
            ))}
          </Section>
        ))}
      </div>
    </>
  );
}
