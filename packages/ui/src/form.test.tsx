// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Combobox } from "./combobox";
import { Field } from "./field";
import { type Interval, IntervalSlider } from "./interval-slider";
import { Segments, ToggleSegments } from "./segments";
import { Select } from "./select";
import { TextInput } from "./text-input";

afterEach(cleanup);

const stops = [0, 20, 40, 60, 80, 100].map((value) => ({ value, label: `stop ${value}` }));

function Slider({ start, disabled }: { start: Interval | null; disabled?: boolean }) {
  const [value, setValue] = useState(start);
  return <IntervalSlider label="Position" stops={stops} value={value} onValueChange={setValue} disabled={disabled} />;
}

const handle = (end: "low" | "high") => screen.getByRole("slider", { name: `Position, ${end} end` });
const press = (end: "low" | "high", ...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(handle(end), { key });
};

describe("interval slider", () => {
  it("moves by a point and by a stop, and says where it is in words", () => {
    render(<Slider start={{ low: 40, high: 60 }} />);
    press("low", "ArrowUp");
    expect(handle("low").getAttribute("aria-valuenow")).toBe("41");
    press("low", "PageDown");
    expect(handle("low").getAttribute("aria-valuetext")).toBe("stop 40, 40 of 100");
    press("high", "End");
    expect(screen.getByRole("status").textContent).toBe("stop 40 to stop 100 (40 to 100 of 100).");
  });

  it("stops one handle at the other and tells each its range", () => {
    render(<Slider start={{ low: 40, high: 60 }} />);
    press("low", "End");
    expect(handle("low").getAttribute("aria-valuenow")).toBe("60");
    expect(handle("low").getAttribute("aria-valuemax")).toBe("60");
    expect(handle("high").getAttribute("aria-valuemin")).toBe("60");
  });

  it.each(["low", "high"] as const)("makes a point of the first key on the %s end, not an interval from 0", (end) => {
    render(<Slider start={null} />);
    expect(handle(end).getAttribute("aria-valuetext")).toBe("not placed");
    press(end, "PageUp");
    expect(handle("low").getAttribute("aria-valuenow")).toBe("20");
    expect(handle("high").getAttribute("aria-valuenow")).toBe("20");
  });

  it("takes the stop of a digit, and with a second digit the stops up to it", () => {
    render(<Slider start={null} />);
    press("low", "2");
    expect(handle("high").getAttribute("aria-valuetext")).toBe("stop 20, 20 of 100");
    press("low", "4");
    expect(screen.getByRole("status").textContent).toBe("stop 20 to stop 60 (20 to 60 of 100).");
    press("low", "9");
    expect(screen.getByRole("status").textContent).toBe("stop 20 to stop 60 (20 to 60 of 100).");
  });

  it("does nothing while disabled", () => {
    render(<Slider start={{ low: 40, high: 60 }} disabled />);
    press("low", "ArrowUp");
    expect(handle("low").getAttribute("aria-valuenow")).toBe("40");
  });
});

describe("combobox", () => {
  const options = [
    { value: "KES", label: "Kestria" },
    { value: "SAB", label: "Sabria" },
    { value: "BAS", label: "Basin Commission" },
  ];

  function Party() {
    const [value, setValue] = useState<string | null>("KES");
    return (
      <>
        <Combobox aria-label="Party" options={options} value={value} onValueChange={setValue} />
        <output data-testid="chosen">{value}</output>
      </>
    );
  }

  const type = (input: HTMLElement, value: string) => {
    input.focus();
    fireEvent.input(input, { inputType: "insertText", target: { value } });
  };

  it("takes what is marked when one goes on with Tab, and nothing when one goes back or typed nothing", async () => {
    render(<Party />);
    const input = screen.getByRole("combobox", { name: "Party" });
    fireEvent.keyDown(input, { key: "Tab" });
    expect(screen.getByTestId("chosen").textContent).toBe("KES");
    type(input, "sa");
    await screen.findByRole("option", { name: "Sabria" });
    fireEvent.keyDown(input, { key: "Tab", shiftKey: true });
    expect(screen.getByTestId("chosen").textContent).toBe("KES");
    fireEvent.keyDown(input, { key: "Tab" });
    expect(screen.getByTestId("chosen").textContent).toBe("SAB");
    expect((input as HTMLInputElement).value).toBe("Sabria");
  });

  it("is found by two letters and chosen with Enter", async () => {
    render(<Party />);
    const input = screen.getByRole("combobox", { name: "Party" });
    expect(input).toHaveProperty("value", "Kestria");
    type(input, "bc");
    const list = await screen.findByRole("listbox");
    await waitFor(() => expect(within(list).getAllByRole("option")).toHaveLength(1));
    await waitFor(() => expect(input.getAttribute("aria-activedescendant")).toBeTruthy());
    fireEvent.keyDown(input, { key: "Enter" });
    await waitFor(() => expect(screen.getByTestId("chosen").textContent).toBe("BAS"));
    expect(input).toHaveProperty("value", "Basin Commission");
  });

  it("says so when nothing is found", async () => {
    render(<Party />);
    const input = screen.getByRole("combobox", { name: "Party" });
    type(input, "qq");
    expect(await screen.findByText("Nothing by that name.")).toBeTruthy();
  });
});

describe("segments", () => {
  const options = ["a", "b", "c"].map((value) => ({ value, label: value }));

  it("choose one", () => {
    function One() {
      const [value, setValue] = useState("a");
      return <Segments legend="Range" options={options} value={value} onValueChange={setValue} />;
    }
    render(<One />);
    fireEvent.click(screen.getByRole("radio", { name: "b" }));
    expect(screen.getByRole("radio", { name: "b" })).toHaveProperty("checked", true);
    expect(screen.getByRole("radio", { name: "a" })).toHaveProperty("checked", false);
    expect(screen.getByRole("group", { name: "Range" })).toBeTruthy();
  });

  it("choose several, in the order of the options", () => {
    function Several() {
      const [values, setValues] = useState<ReadonlyArray<string>>(["c"]);
      return (
        <>
          <ToggleSegments legend="Counts" options={options} values={values} onValuesChange={setValues} />
          <output>{values.join(" ")}</output>
        </>
      );
    }
    render(<Several />);
    fireEvent.click(screen.getByRole("checkbox", { name: "a" }));
    expect(screen.getByRole("status").textContent).toBe("a c");
    fireEvent.click(screen.getByRole("checkbox", { name: "c" }));
    expect(screen.getByRole("status").textContent).toBe("a");
  });
});

describe("select", () => {
  it("takes the option of a digit where its options are numbered", () => {
    function Numbered() {
      const [value, setValue] = useState("");
      const options = ["own words", "paraphrased"].map((each) => ({ value: each, label: each }));
      return (
        <Select
          numbered
          aria-label="How"
          placeholder="choose"
          value={value}
          options={options}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      );
    }
    render(<Numbered />);
    const select = screen.getByRole("combobox", { name: "How" });
    expect(fireEvent.keyDown(select, { key: "2" })).toBe(false);
    expect(select).toHaveProperty("value", "paraphrased");
    expect(fireEvent.keyDown(select, { key: "3" })).toBe(true);
    expect(fireEvent.keyDown(select, { key: "1", ctrlKey: true })).toBe(true);
    expect(select).toHaveProperty("value", "paraphrased");
  });
});

describe("field", () => {
  it("names its control and ties hint and error to it", () => {
    render(
      <Field label="Release" hint="in digits" error="This is no figure." required>
        <TextInput />
      </Field>,
    );
    const input = screen.getByRole("textbox", { name: "Release" });
    const described = (input.getAttribute("aria-describedby") ?? "").split(" ");
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "in digits",
      "This is no figure.",
    ]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input).toHaveProperty("required", true);
  });

  it("as a group names the group and leaves its controls their own names", () => {
    render(
      <Field label="Said when" group error="This day is after the source was published.">
        <TextInput aria-label="As written" />
        <TextInput aria-label="As read" />
      </Field>,
    );
    const group = screen.getByRole("group", { name: "Said when" });
    expect(within(group).getByRole("textbox", { name: "As read" }).id).toBe("");
    expect(group.getAttribute("aria-describedby")).toBeTruthy();
  });
});
