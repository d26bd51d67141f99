import { Button, Field, Input, Select } from "@fluentui/react-components";
import { LOCALES, type Locale } from "../../locales/locale";
import type { BookFacts } from "../../app/lookAtBook";
import { COMPANY_NAMES } from "../paneHost";
import type { PaneServices } from "../paneServices";
import { IssueItem } from "../check/IssueItem";
import { Choice } from "../parts/Choice";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useSetUp, type SetUp } from "./useSetUp";
import { useSetUpPanelStyles } from "./SetUpPanel.styles";

/** Making a workbook ready: the sheets, in a language, empty or with the sample company; and who posts. */
export function SetUpPanel({ services, facts }: { readonly services: PaneServices; readonly facts: BookFacts }) {
  const { say, locale } = useSpeech();
  const setUp = useSetUp(services, facts.isSetUp ? facts.locale : locale);
  const { act } = setUp;
  return (
    <>
      {!facts.isSetUp && act.phase !== "done" && <Choices setUp={setUp} />}
      {facts.isSetUp && act.phase === "idle" && <AlreadySetUp facts={facts} setUp={setUp} />}
      <Working act={act} label={say("pane.setUp.working")} />
      <Trouble act={act} retry={setUp.run} />
      <Outcome setUp={setUp} onCheck={() => services.navigation.open("check")} />
      <PersonField services={services} />
    </>
  );
}

const TEMPLATES = { empty: "pane.setUp.template.empty", northwind: "pane.setUp.template.sample" } as const;
const TEMPLATE_HINTS = { empty: "pane.setUp.template.emptyHint", northwind: "pane.setUp.template.sampleHint" } as const;

function Choices({ setUp }: { readonly setUp: SetUp }) {
  const styles = useSetUpPanelStyles();
  const { say } = useSpeech();
  const { company, locale, act, choose, run } = setUp;
  return (
    <>
      <p className={styles.lead}>{say("pane.setUp.lead")}</p>
      <Choice label={say("pane.setUp.template")} options={COMPANY_NAMES.map((value) => ({ value, label: say(TEMPLATES[value]) }))} value={company} onChange={(name) => choose({ company: name })} />
      <p className={styles.hint}>{say(TEMPLATE_HINTS[company])}</p>
      <Field label={say("pane.setUp.language")}>
        <Select value={locale} onChange={(_, { value }) => choose({ locale: value as Locale })}>
          {LOCALES.map((choice) => (
            <option key={choice} value={choice} lang={choice}>
              {say(`pane.language.${choice}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.act} appearance="primary" disabled={act.phase === "running"} onClick={run}>
        {say("pane.setUp.create")}
      </Button>
    </>
  );
}

function AlreadySetUp({ facts, setUp }: { readonly facts: BookFacts; readonly setUp: SetUp }) {
  const { say } = useSpeech();
  const { companyName, missingTables } = facts;
  return (
    <Notice kind={missingTables === 0 ? "done" : "warning"}>
      <p>{say("pane.setUp.already", { company: companyName })}</p>
      <p>{missingTables === 0 ? say("pane.setUp.nothingMissing") : say("pane.empty.missingTables", { count: { count: missingTables } })}</p>
      {missingTables > 0 && (
        <Button onClick={setUp.addMissing}>{say("pane.empty.addTables")}</Button>
      )}
    </Notice>
  );
}

function Outcome({ setUp: { act }, onCheck }: { readonly setUp: SetUp; readonly onCheck: () => void }) {
  const { say } = useSpeech();
  if (act.phase !== "done" || act.value === undefined) return null;
  const { alreadySetUp, tablesMade, issues } = act.value;
  return (
    <Notice kind={issues.length === 0 ? "done" : "warning"}>
      <p>{alreadySetUp ? say("pane.setUp.nothingMissing") : say("pane.setUp.done", { count: { count: tablesMade } })}</p>
      {issues.map((issue, position) => (
        <IssueItem key={position} issue={issue} />
      ))}
      <p>{say("pane.setUp.next")}</p>
      <Button appearance="primary" onClick={onCheck}>
        {say("pane.setUp.goToCheck")}
      </Button>
    </Notice>
  );
}

/** The posting log says who posted; Excel does not tell us. */
function PersonField({ services: { person } }: { readonly services: PaneServices }) {
  const { say } = useSpeech();
  return (
    <Field label={say("pane.setUp.person")} hint={say("pane.setUp.personHint")}>
      <Input defaultValue={person.name()} onBlur={(event) => person.rename(event.currentTarget.value.trim())} />
    </Field>
  );
}
