using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Core.Accounts.Codes;

/// <summary>The six digits that an authenticator app shows for half a minute.</summary>
/// <remarks>Sources: RFC 6238 (time-based), RFC 4226 (the code), with SHA-1 as all apps read it.</remarks>
public static class TimeCode
{
    public const int Digits = 6;
    public const int KeyBytes = 20;
    public static readonly TimeSpan StepLasts = TimeSpan.FromSeconds(30);

    /// <summary>Steps a phone's clock may be off, each way.</summary>
    private const int Tolerance = 1;

    public static long StepAt(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / StepLasts.Ticks;

#pragma warning disable CA5350 // The standard's own function; HMAC does not need resistance to collisions.
    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <param name="code">As typed; spaces do not count.</param>
    /// <param name="usedStep">The last step whose code was taken: that one and those before it are worthless.</param>
    /// <returns>The step the code belongs to; null when it is wrong, too old or used.</returns>
    public static long? Match(byte[] key, string code, DateTime now, long usedStep)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (
                CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(At(key, step)))
                && step > usedStep
            )
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>What an app reads from the QR code.</summary>
    /// <remarks>Source: the "otpauth" key format that authenticator apps share.</remarks>
    public static string Link(byte[] key, string newsroom, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(newsroom)}:{Uri.EscapeDataString(email)}"
        + $"?secret={Base32.Encode(key)}&issuer={Uri.EscapeDataString(newsroom)}&digits={Digits}&period=30";
}
