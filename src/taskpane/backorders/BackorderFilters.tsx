import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { ActionKey, ListFilter } from "../../app/browseBackorders";
import { DayField } from "../parts/DayField";
import { Disclosure } from "../parts/Disclosure";
import { SearchField } from "../parts/SearchField";
import { useSpeech, type Speech } from "../speech";
import { LightFilter } from "./LightFilter";
import type { BackorderState } from "./useBackorders";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

const ACTIONS: readonly ActionKey[] = ["action.chase", "action.expedite", "action.confirm", "action.mayWait", "action.excess"];

/** Search and lights at hand, the rest behind a line that says which of them are set. */
export function BackorderFilters({ state }: { readonly state: BackorderState }) {
  const speech = useSpeech();
  const { say } = speech;
  const { filter, by, setFilter } = state;
  const set = setWords(state, speech);
  return (
    <>
      <SearchField label={say("pane.backorders.search")} value={filter.text} onChange={(text) => setFilter({ text })} />
      {by !== "vendor" && <LightFilter state={state} />}
      <Disclosure summary={set.length === 0 ? say("pane.backorders.filters") : say("pane.backorders.filtersSet", { filters: set.join(", ") })} renderBody={() => <MoreFilters state={state} />} />
    </>
  );
}

function MoreFilters({ state: { answer, by, filter, terms, setFilter, setTerms } }: { readonly state: BackorderState }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say } = speech;
  const locations = answer.act.value?.locationCodes ?? [];
  return (
    <div className={styles.filters}>
      <DayField label={say("pane.backorders.cutOff")} value={terms.neededBy} onChange={(neededBy) => setTerms({ neededBy })} />
      <Checkbox label={say(by === "vendor" ? "pane.backorders.overdueFromVendor" : "pane.backorders.onlyOverdue")} checked={filter.isOverdue} onChange={(_, { checked }) => setFilter({ isOverdue: checked === true })} />
      {NAMES.map(({ part, key }) => (
        <Field key={part} label={say(key)} size="small">
          <Input size="small" value={filter[part]} onChange={(_, { value }) => setFilter({ [part]: value })} />
        </Field>
      ))}
      {locations.length > 1 && (
        <Field label={say("pane.backorders.location")} size="small">
          <Select size="small" value={filter.locationCode === null ? ANY : `=${filter.locationCode}`} onChange={(_, { value }) => setFilter({ locationCode: value === ANY ? null : value.slice(1) })}>
            <option value={ANY}>{say("pane.backorders.any")}</option>
            {locations.map((code) => (
              <option key={code} value={`=${code}`}>
                {code === "" ? say("word.blank") : code}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {by === "vendor" && (
        <Field label={say("pane.backorders.action")} size="small">
          <Select size="small" value={filter.action ?? ANY} onChange={(_, { value }) => setFilter({ action: ACTIONS.find((action) => action === value) ?? null })}>
            <option value={ANY}>{say("pane.backorders.any")}</option>
            {ACTIONS.map((action) => (
              <option key={action} value={action}>
                {actionName(action, speech)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const ANY = "any";

const NAMES = [
  { part: "item", key: "pane.backorders.item" },
  { part: "customer", key: "pane.backorders.customer" },
  { part: "vendor", key: "pane.backorders.vendor" },
] as const satisfies readonly { readonly part: keyof ListFilter; readonly key: string }[];

function actionName(action: ActionKey, { say }: Speech): string {
  const name = action.replace("action.", "") as ActionKey extends `action.${infer Name}` ? Name : never;
  return say(`pane.backorders.action.${name}`);
}

/** The filters behind the line that leave something out, in words. */
function setWords({ by, filter, terms }: BackorderState, speech: Speech): readonly string[] {
  const { say, day } = speech;
  return [
    terms.neededBy === null ? "" : `${say("pane.backorders.cutOff")} ${day(terms.neededBy)}`,
    filter.isOverdue ? say(by === "vendor" ? "pane.backorders.overdueFromVendor" : "pane.backorders.onlyOverdue") : "",
    ...NAMES.map(({ part, key }) => (filter[part].trim() === "" ? "" : `${say(key)} ${filter[part].trim()}`)),
    filter.locationCode === null ? "" : `${say("pane.backorders.location")} ${filter.locationCode || say("word.blank")}`,
    by === "vendor" && filter.action !== null ? actionName(filter.action, speech) : "",
  ].filter((words) => words !== "");
}
