using System.Text;

namespace NewsSite.Core.Media.Containers;

/// <summary>The directory of an AVIF file: its items, where their bytes lie and what is said of them.</summary>
internal sealed class AvifMeta
{
    private const int MetaLimitBytes = 1 << 20;
    private const int FullBoxBytes = 4;

    private readonly Stream _stream;
    private readonly IsoBox _meta;

    private AvifMeta(Stream stream, IsoBox meta) => (_stream, _meta) = (stream, meta);

    public long PrimaryItem
    {
        get
        {
            var (body, version, _) = Open("pitm");
            return body?.Next(version == 0 ? 2 : 4) ?? 0;
        }
    }

    /// <returns>Null when the file has no directory, or one too large to be honest.</returns>
    public static AvifMeta? Read(Stream stream) =>
        IsoBox.ReadAll(stream).Find("meta") is { } meta && meta.End - meta.BodyOffset <= MetaLimitBytes
            ? new AvifMeta(stream, meta)
            : null;

    public IEnumerable<IsoBox> PropertiesOf(long item)
    {
        if (Child("iprp") is not { } properties || properties.Child(_stream, "ipco") is not { } container)
        {
            yield break;
        }

        var all = container.Children(_stream).ToList();
        foreach (var associations in properties.Children(_stream).Where(b => b.Type == "ipma"))
        {
            foreach (var index in IndexesFor(item, associations).Where(i => i > 0 && i <= all.Count))
            {
                yield return all[index - 1];
            }
        }
    }

    /// <summary>Byte ranges of items that describe the picture instead of drawing it: EXIF and XMP.</summary>
    public IEnumerable<(long Offset, long Length)> DescriptionRanges()
    {
        var described = DescriptionItems().ToHashSet();
        return Locations().Where(l => described.Contains(l.Item)).Select(l => (l.Offset, l.Length));
    }

    private static IEnumerable<int> IndexesFor(long item, BigEndianReader body, long version, long flags)
    {
        var wide = (flags & 1) != 0;
        for (var entries = body.Next(4); entries > 0; entries--)
        {
            var id = body.Next(version == 0 ? 2 : 4);
            for (var count = body.Next(1); count > 0; count--)
            {
                var index = (int)(wide ? body.Next(2) & 0x7FFF : body.Next(1) & 0x7F);
                if (id == item)
                {
                    yield return index;
                }
            }
        }
    }

    private IEnumerable<int> IndexesFor(long item, IsoBox associations)
    {
        var (body, version, flags) = Open(associations);
        return IndexesFor(item, body, version, flags);
    }

    private IEnumerable<long> DescriptionItems()
    {
        if (Child("iinf") is not { } list)
        {
            yield break;
        }

        var (_, listVersion, _) = Open(list);
        foreach (var entry in list.Children(_stream, FullBoxBytes + (listVersion == 0 ? 2 : 4)))
        {
            var (body, version, _) = Open(entry);
            if (entry.Type != "infe" || version < 2)
            {
                continue;
            }

            var id = body.Next(version == 2 ? 2 : 4);
            body.Skip(2);
            var type = body.Next(4);
            if (type == Code("Exif") || type == Code("mime"))
            {
                yield return id;
            }
        }
    }

    /// <remarks>Source: ISO/IEC 14496-12, 8.11.3. Offsets into <c>idat</c> are made absolute.</remarks>
    private IEnumerable<(long Item, long Offset, long Length)> Locations()
    {
        var (body, version, _) = Open("iloc");
        if (body is null)
        {
            yield break;
        }

        var sizes = (int)body.Next(2);
        var (offsetBytes, lengthBytes, startBytes) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15);
        var indexBytes = version == 0 ? 0 : sizes & 15;
        for (var items = body.Next(version < 2 ? 2 : 4); items > 0; items--)
        {
            var id = body.Next(version < 2 ? 2 : 4);
            var inIdat = version > 0 && (body.Next(2) & 15) == 1;
            body.Skip(2);
            var start = body.Next(startBytes) + (inIdat ? Child("idat")?.BodyOffset ?? 0 : 0);
            for (var extents = FewExtents(body.Next(2)); extents > 0; extents--)
            {
                body.Skip(indexBytes);
                yield return (id, start + body.Next(offsetBytes), body.Next(lengthBytes));
            }
        }
    }

    /// <remarks>Extents may take no bytes at all, so their number must be bounded or a small file costs minutes.</remarks>
    private static long FewExtents(long count) =>
        count <= 256 ? count : throw new InvalidDataException("Too many pieces.");

    private IsoBox? Child(string type) => _meta.Child(_stream, type, FullBoxBytes);

    private (BigEndianReader? Body, long Version, long Flags) Open(string type) =>
        Child(type) is { } box ? Open(box) : (null, 0, 0);

    private (BigEndianReader Body, long Version, long Flags) Open(IsoBox box)
    {
        var body = new BigEndianReader(box.Body(_stream, MetaLimitBytes));
        return (body, body.Next(1), body.Next(3));
    }

    private static long Code(string type) => new BigEndianReader(Encoding.ASCII.GetBytes(type)).Next(4);
}
