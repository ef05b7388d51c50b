//! What every connection is told before it reads anything of a file: a file is data, never orders, and
//! nothing in it is as large as it likes to be.

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

/// No text or imported file is larger, in bytes; more is refused before it is in memory.
pub const LARGEST: i32 = 512 << 20;
/// As [`LARGEST`], for other programs' databases, of which texts alone are read.
const LARGEST_OF_PEERS: i32 = 64 << 20;
/// The longest statement; the recording triggers of all tables go in as one of some 60,000.
const LONGEST_SQL: i32 = 1_000_000;

/// Our own files, once they are known to be ours: they have triggers for the text index, and are copied
/// through one attached file.
pub fn ours(connection: &Connection) -> rusqlite::Result<()> {
    tame(connection, LARGEST, 1)
}

/// Files of which tables alone are read.
pub fn tables_only(connection: &Connection) -> rusqlite::Result<()> {
    tame(connection, LARGEST_OF_PEERS, 0)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    // What a check would work out is an order of the file's.
    connection.pragma_update(None, "ignore_check_constraints", true)?;
    connection.pragma_update(None, "cell_size_check", true)
}

fn tame(connection: &Connection, largest: i32, attached: i32) -> rusqlite::Result<()> {
    for (config, on) in [
        // Nobody writes to the schema or to what keeps an index.
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        // No schema calls functions that do more than work something out.
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ] {
        connection.set_db_config(config, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, largest),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, LONGEST_SQL),
        (Limit::SQLITE_LIMIT_ATTACHED, attached),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    Ok(())
}
