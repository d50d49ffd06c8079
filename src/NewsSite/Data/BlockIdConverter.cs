using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Core.Articles.Merging;

namespace NewsSite.Data;

/// <summary>Keeps the identity of a paragraph as text. What cannot be read is a paragraph that no story has.</summary>
internal sealed class BlockIdConverter()
    : ValueConverter<BlockId, string>(id => id.ToString(), text => BlockId.Find(text).GetValueOrDefault());
