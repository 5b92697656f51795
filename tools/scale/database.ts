// DuckDB, installed on demand: a working database in a file, so that a table may be larger than the memory.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Database {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>;
  readonly close: () => void;
}

/** What is used here of @duckdb/node-api, which is not there for the compiler. */
interface DuckDB {
  readonly DuckDBInstance: {
    readonly create: (file: string, options: Readonly<Record<string, string>>) => Promise<Instance>;
  };
}

interface Instance {
  readonly connect: () => Promise<Connection>;
  readonly closeSync: () => void;
}

interface Connection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly (readonly unknown[])[] }>;
  readonly closeSync: () => void;
}

export function isInstalled(): boolean {
  return existsSync(resolve(import.meta.dirname, 'node_modules/@duckdb/node-api'));
}

/** `memory` as DuckDB writes it, 4GB; beyond it the disk is used. */
export async function openDatabase(file: string, memory: string): Promise<Database> {
  const entry = createRequire(import.meta.url).resolve('@duckdb/node-api');
  const { DuckDBInstance } = (await import(pathToFileURL(entry).href)) as DuckDB; // see DuckDB
  const instance = await DuckDBInstance.create(file, { memory_limit: memory, preserve_insertion_order: 'true' });
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
