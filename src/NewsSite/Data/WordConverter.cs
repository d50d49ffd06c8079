using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsSite.Data;

/// <summary>Keeps one of a few words as itself. A word that is none of them reads as the first, which promises and allows least.</summary>
public sealed class WordConverter<T>()
    : ValueConverter<T, string>(value => value.ToString(), word => StoredWord.Read<T>(word))
    where T : struct, Enum;

internal static class StoredWord
{
    public static T Read<T>(string word)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        UnreadableValues.Tell(typeof(T), word);
        return default;
    }
}
