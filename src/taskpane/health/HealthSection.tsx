import { useId, type ReactNode } from "react";
import { useHealthPanelStyles } from "./HealthPanel.styles";

/** A part of the page under its own heading. */
export function HealthSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useHealthPanelStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Facts by name; those without a text are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, fact: ReactNode])[] }) {
  const styles = useHealthPanelStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact !== "")
        .map(([name, fact]) => (
          <FactLine key={name} name={name} fact={fact} />
        ))}
    </dl>
  );
}

function FactLine({ name, fact }: { readonly name: string; readonly fact: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{fact}</dd>
    </>
  );
}
