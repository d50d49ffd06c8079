namespace NewsSite.Core.QrCodes;

/// <summary>The modules of a QR code while it is drawn: which are dark, and which belong to its frame.</summary>
/// <remarks>Source: ISO/IEC 18004:2015, 6.3, 7.7, 7.9 and 7.10.</remarks>
internal sealed class QrGrid
{
    private const int LevelM = 0;
    private readonly QrVersion _version;
    private readonly bool[,] _isDark;
    private readonly bool[,] _isFrame;

    public QrGrid(QrVersion version)
    {
        _version = version;
        (_isDark, _isFrame) = (new bool[Size, Size], new bool[Size, Size]);
        DrawFrame();
    }

    public int Size => _version.Size;

    public bool this[int x, int y] => _isDark[y, x];

    /// <summary>Bytes run up and down in pairs of columns from the right, around the frame.</summary>
    public void DrawData(byte[] data)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            // The column of the timing pattern carries nothing.
            right = right == 6 ? 5 : right;
            var isUpwards = ((right + 1) & 2) == 0;
            for (var step = 0; step < Size * 2; step++)
            {
                var (x, y) = (right - (step % 2), isUpwards ? Size - 1 - (step / 2) : step / 2);
                if (!_isFrame[y, x] && bit < data.Length * 8)
                {
                    _isDark[y, x] = ((data[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                    bit++;
                }
            }
        }
    }

    /// <summary>Turns over what a mask names; done twice, everything is as before.</summary>
    public void Mask(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                _isDark[y, x] ^= !_isFrame[y, x] && IsMasked(mask, x, y);
            }
        }
    }

    public void DrawFormat(int mask)
    {
        var data = (LevelM << 3) | mask;
        var bits = ((data << 10) | Remainder(data, 10, 0x537)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            var (x, y) = i switch
            {
                < 6 => (8, i),
                < 8 => (8, i + 1),
                8 => (7, 8),
                _ => (14 - i, 8),
            };
            Set(x, y, isDark);
            Set(i < 8 ? Size - 1 - i : 8, i < 8 ? 8 : Size - 15 + i, isDark);
        }

        Set(8, Size - 8, true);
    }

    private void DrawFrame()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(Size - 4, 3);
        DrawFinder(3, Size - 4);
        DrawAlignment();
        DrawFormat(0);
        DrawVersion();
    }

    private void DrawFinder(int middleX, int middleY)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var (x, y, distance) = (middleX + dx, middleY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)));
                if (x >= 0 && x < Size && y >= 0 && y < Size)
                {
                    Set(x, y, distance is not (2 or 4));
                }
            }
        }
    }

    private void DrawAlignment()
    {
        var places = _version.Alignment;
        foreach (var middleY in places)
        {
            foreach (var middleX in places.Where(middleX => !IsAtFinder(middleX, middleY)))
            {
                for (var i = 0; i < 25; i++)
                {
                    var (dx, dy) = ((i % 5) - 2, (i / 5) - 2);
                    Set(middleX + dx, middleY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
                }
            }
        }
    }

    private bool IsAtFinder(int x, int y) =>
        (x == 6 && y == 6) || (x == 6 && y == Size - 7) || (x == Size - 7 && y == 6);

    private void DrawVersion()
    {
        if (_version.Number < 7)
        {
            return;
        }

        var bits = (_version.Number << 12) | Remainder(_version.Number, 12, 0x1F25);
        for (var i = 0; i < 18; i++)
        {
            var (far, near) = (Size - 11 + (i % 3), i / 3);
            Set(far, near, ((bits >> i) & 1) == 1);
            Set(near, far, ((bits >> i) & 1) == 1);
        }
    }

    private void Set(int x, int y, bool isDark) => (_isDark[y, x], _isFrame[y, x]) = (isDark, true);

    /// <summary>The check bits of a BCH code.</summary>
    private static int Remainder(int data, int count, int polynomial)
    {
        var remainder = data;
        for (var i = 0; i < count; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> (count - 1)) * polynomial);
        }

        return remainder;
    }

    private static bool IsMasked(int mask, int x, int y) =>
        mask switch
        {
            0 => (x + y) % 2 == 0,
            1 => y % 2 == 0,
            2 => x % 3 == 0,
            3 => (x + y) % 3 == 0,
            4 => ((x / 3) + (y / 2)) % 2 == 0,
            5 => (x * y % 2) + (x * y % 3) == 0,
            6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
            _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
        };
}
