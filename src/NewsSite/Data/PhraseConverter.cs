using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Core.Languages;

namespace NewsSite.Data;

public sealed class PhraseConverter()
    : ValueConverter<Phrase, string>(phrase => KeptPhrase.Write(phrase), text => KeptPhrase.Read(text));
