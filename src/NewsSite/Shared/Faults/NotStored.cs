using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using NewsSite.Core.Languages;
using Npgsql;
using static SQLitePCL.raw;

namespace NewsSite.Shared.Faults;

/// <summary>Why what somebody sent could not be kept, in words for them.</summary>
/// <param name="Status">For the program that asked.</param>
/// <param name="What">One sentence: what is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record NotStored(int Status, Phrase What, Phrase Remedy)
{
    private static readonly NotStored Full = new(
        StatusCodes.Status507InsufficientStorage,
        "The newsroom’s disk is full.",
        "Someone who looks after the server has to free space. After that saving works again at once."
    );

    private static readonly NotStored Unwritable = new(
        StatusCodes.Status503ServiceUnavailable,
        "The newsroom’s disk takes nothing at the moment.",
        "Someone who looks after the server has to look at its disk. After that saving works again."
    );

    private static readonly NotStored Busy = new(
        StatusCodes.Status503ServiceUnavailable,
        "Too many people are saving at this moment.",
        "Wait a moment, then try again."
    );

    private static readonly Phrase Settings =
        "Someone who looks after the server has to look at its settings. After that saving works again.";

    private static readonly NotStored Away = new(
        StatusCodes.Status503ServiceUnavailable,
        "The newsroom’s database does not answer.",
        "Wait a moment, then try again."
    );

    /// <returns>Null when the failure is of another kind.</returns>
    public static NotStored? Of(Exception? failure) =>
        failure switch
        {
            null => null,
            MediaStoreFailure away => new(
                StatusCodes.Status503ServiceUnavailable,
                away.What,
                away.Trouble == MediaStoreTrouble.Away ? Busy.Remedy : Settings
            ),
            SqliteException { SqliteErrorCode: SQLITE_FULL } => Full,
            SqliteException { SqliteErrorCode: SQLITE_READONLY or SQLITE_IOERR or SQLITE_CANTOPEN } => Unwritable,
            SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED } => Busy,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.IoError } =>
                Unwritable,
            PostgresException
            {
                SqlState: PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.TooManyConnections
            } => Busy,
            PostgresException
            {
                SqlState: PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.CannotConnectNow
            } => Away,
            PostgresException => null,
            NpgsqlException => Away,
            IOException { HResult: SystemError.NoSpace or SystemError.OverQuota } => Full,
            IOException { HResult: SystemError.ReadOnly or SystemError.Device or SystemError.TooLarge } => Unwritable,
            _ => Of(failure.InnerException),
        };

    /// <summary>As the runtime hands on the numbers of the system.</summary>
    /// <remarks>Source: Linux, asm-generic/errno.h and errno-base.h.</remarks>
    private static class SystemError
    {
        public const int Device = 5;
        public const int TooLarge = 27;
        public const int NoSpace = 28;
        public const int ReadOnly = 30;
        public const int OverQuota = 122;
    }
}
