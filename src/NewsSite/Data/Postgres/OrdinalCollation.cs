using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsSite.Data.Postgres;

/// <summary>Text is compared and sorted by its code points, as in SQLite, whatever language the server was set up in.</summary>
internal static class OrdinalCollation
{
    private const string Name = "C";

    public static void Apply(IMutableModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            Apply(type);
        }
    }

    private static void Apply(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties().Where(IsText))
        {
            property.SetCollation(Name);
        }

        foreach (var part in type.GetComplexProperties())
        {
            Apply(part.ComplexType);
        }
    }

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType)
        == typeof(string);
}
