/** How long a file's address is kept for a browser that fetches it late. */
const KEPT_MS = 60_000;

/** Hands a text to the person as a file of this name, as a download does; false where the browser knows no downloads. */
export function saveFile(name: string, text: string): boolean {
  const link = document.createElement("a");
  if (!("download" in link) || typeof URL.createObjectURL !== "function") return false;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return true;
}
