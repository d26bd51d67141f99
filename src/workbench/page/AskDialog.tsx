/**
 * A question that has to be answered before going on. Enter alone goes back: what is asked about cannot be undone.
 */
import { useLayoutEffect, useRef, type ReactElement } from 'react';

interface AskDialogProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (isYes: boolean) => void;
}

export function AskDialog({ text, yes, no, onAnswer }: AskDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    stay.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog} className="askDialog" aria-describedby="askText"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <p id="askText">{text}</p>
      <div className="popupActs">
        <button type="button" className="mainButton" onClick={() => onAnswer(true)}>{yes}</button>
        <button ref={stay} type="button" className="plainButton" onClick={() => onAnswer(false)}>{no}</button>
      </div>
    </dialog>
  );
}
