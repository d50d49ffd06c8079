namespace NewsSite.Core.QrCodes;

/// <summary>The check bytes of QR codes: Reed-Solomon over GF(2^8) with x^8 + x^4 + x^3 + x^2 + 1.</summary>
/// <remarks>Source: ISO/IEC 18004:2015, 7.5 and annex A.</remarks>
internal static class ReedSolomon
{
    private const int Polynomial = 0x11D;

    /// <returns>The remainder of the data, <paramref name="length"/> bytes.</returns>
    public static byte[] CheckBytes(ReadOnlySpan<byte> data, int length)
    {
        var divisor = Divisor(length);
        var remainder = new byte[length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (var i = 0; i < length; i++)
            {
                remainder[i] ^= Multiply(divisor[i], factor);
            }
        }

        return remainder;
    }

    /// <summary>Coefficients of (x - 2^0)(x - 2^1)… without the leading 1, highest first.</summary>
    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[^1] = 1;
        byte root = 1;
        for (var factor = 0; factor < degree; factor++)
        {
            for (var i = 0; i < degree; i++)
            {
                divisor[i] = Multiply(divisor[i], root);
                if (i + 1 < degree)
                {
                    divisor[i] ^= divisor[i + 1];
                }
            }

            root = Multiply(root, 2);
        }

        return divisor;
    }

    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Polynomial);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }
}
