using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Core.Articles.Merging;

namespace NewsSite.Data;

/// <summary>Keeps the identity of paragraphs as text with a space between each. What cannot be read is left out.</summary>
internal sealed class BlockIdsConverter()
    : ValueConverter<IReadOnlyList<BlockId>, string>(
        ids => string.Join(' ', ids),
        text => text.Split(' ').Select(BlockId.Find).OfType<BlockId>().ToArray()
    );

internal sealed class BlockIdsComparer()
    : ValueComparer<IReadOnlyList<BlockId>>((a, b) => a!.SequenceEqual(b!), ids => ids.Count, ids => ids);
