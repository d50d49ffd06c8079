using System.Text;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>Reads a table as RFC 4180 has it.</summary>
internal static class CsvText
{
    public static IEnumerable<string> Cells(string csv)
    {
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append(csv[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    yield return cell.ToString();
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }
    }
}
