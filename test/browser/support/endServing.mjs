export default function endServing() {
  globalThis.endServing();
}
