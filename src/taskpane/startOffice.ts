/**
 * Waits for Office. It answers with Excel, with nothing (the page was opened in a browser), or never: its script is
 * blocked or the network is down. Then a person sees why instead of an empty pane.
 */
export type OfficeAnswer = "excel" | "elsewhere" | "silent";

export const OFFICE_WAIT_MS = 10_000;

export async function waitForOffice(waitMs = OFFICE_WAIT_MS): Promise<OfficeAnswer> {
  if (typeof Office === "undefined") return "silent";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<"silent">((resolve) => {
    timer = setTimeout(() => resolve("silent"), waitMs);
  });
  const answer = Office.onReady().then(({ host }): OfficeAnswer => (host === Office.HostType.Excel ? "excel" : "elsewhere"));
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
