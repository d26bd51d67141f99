import { onlineRetailContract } from "../contract/onlineRetail";
import { deskOver } from "../support/deskInMemory";
import { entryCells } from "../support/onlineRetail";

onlineRetailContract(
  "memory",
  async () => deskOver([]),
  async (desk, lines) => {
    const blanks = ["", "", "", "", "", ""];
    expect(await desk.workbook.write([{ kind: "appendRows", table: "OrderEntry", rows: lines.map((line) => [...entryCells(line), ...blanks]) }])).toMatchObject({ ok: true });
  },
);
