using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Tests.House.Phrases;

/// <summary>Every text in the C# of the program, and in that of its views, that the compiler turns into a <see cref="Phrase"/>.</summary>
internal static class PhrasesOfCode
{
    private const string RazorGenerator =
        "Microsoft.CodeAnalysis.Razor.Compiler/Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator";

    private const string View = ".cshtml";
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static PhrasesFound Find()
    {
        var scans = Scans("NewsSite.Core").Concat(Scans("NewsSite")).ToList();
        return new([.. scans.SelectMany(s => s.Phrases)], [.. scans.SelectMany(s => s.Mistakes)]);
    }

    private static ParallelQuery<PhrasesFound> Scans(string project)
    {
        var compilation = CSharpCompilation.Create(
            project,
            Sources(project).Select(f => CSharpSyntaxTree.ParseText(f.Text, path: f.Path)),
            References(project),
            new(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true
            )
        );
        // What the compiler cannot read, nobody finds phrases in.
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var phrase = compilation.GetTypeByMetadataName(typeof(Phrase).FullName!)!;
        return compilation
            .SyntaxTrees.AsParallel()
            .Select(tree => new Scan(compilation.GetSemanticModel(tree), phrase).Read());
    }

    /// <summary>The code, and what the last build made of the views and of other things that the compiler writes itself.</summary>
    private static IEnumerable<SourceFile> Sources(string project)
    {
        var build = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var made = Path.Combine(SourceTree.Root, "src", project, "obj", build, "net10.0/generated");
        return SourceTree
            .Files($"src/{project}", ".cs")
            .Concat(
                Directory
                    .EnumerateFiles(made, "*.cs", SearchOption.AllDirectories)
                    .Select(path => new SourceFile(
                        NameOf(Path.GetRelativePath(made, path), project),
                        File.ReadAllText(path)
                    ))
                    .Where(f => !f.Path.EndsWith(View, default) || File.Exists(Path.Combine(SourceTree.Root, f.Path)))
            )
            .Append(new("", ImplicitUsings));
    }

    /// <summary>A view goes by its own name, which may be gone since.</summary>
    private static string NameOf(string made, string project) =>
        made.StartsWith(RazorGenerator, StringComparison.Ordinal)
            ? $"src/{project}{made[RazorGenerator.Length..].Replace("_cshtml.g.cs", View, StringComparison.Ordinal)}"
            : made;

    /// <summary>What the project rests on is read as it was built: its inner names are not seen here.</summary>
    private static IEnumerable<MetadataReference> References(string project) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                !Path.GetFileName(path).StartsWith("NewsSite", StringComparison.Ordinal)
                || (project == "NewsSite" && Path.GetFileName(path) == "NewsSite.Core.dll")
            )
            .Select(path => MetadataReference.CreateFromFile(path));

    private sealed class Scan(SemanticModel model, ITypeSymbol phrase)
    {
        /// <summary>Take any text: fields' labels, what attributes say and what was kept, which are phrases by the time they come here.</summary>
        private static readonly string[] TakeAnyText =
        [
            $"{nameof(DeskWords)}.cs",
            $"{nameof(Phrase)}.cs",
            $"{nameof(KeptPhrase)}.cs",
        ];

        private readonly List<FoundPhrase> _phrases = [];
        private readonly List<string> _mistakes = [];

        private string Path => model.SyntaxTree.FilePath;

        public PhrasesFound Read()
        {
            foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
            {
                if (node is ExpressionSyntax expression && BecomesPhrase(expression))
                {
                    Note(expression);
                }
                else if (node is CastExpressionSyntax cast && IsPhrase(cast) && !IsPhrase(cast.Expression))
                {
                    Note(cast.Expression);
                }
                else if (node is AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: "ErrorMessage" } said)
                {
                    Add(model.GetConstantValue(said.Expression).Value as string ?? "", isCounted: false);
                }
            }

            return new(_phrases, _mistakes);
        }

        private bool BecomesPhrase(ExpressionSyntax expression) =>
            model.GetTypeInfo(expression) is { Type.SpecialType: SpecialType.System_String } type
            && SymbolEqualityComparer.Default.Equals(type.ConvertedType, phrase)
            && expression.Parent is not ParenthesizedExpressionSyntax;

        private void Note(ExpressionSyntax expression)
        {
            if (PhraseSyntax.IsOfCounted(expression, 1))
            {
                return;
            }

            var isCounted = PhraseSyntax.IsOfCounted(expression, 2);
            if (expression is InterpolatedStringExpressionSyntax text)
            {
                Add(PhraseSyntax.KeyOf(text), isCounted);
                return;
            }

            foreach (var value in PhraseSyntax.Values(expression))
            {
                if (model.GetConstantValue(value) is { HasValue: true, Value: string constant })
                {
                    Add(PhraseSyntax.Escaped(constant), isCounted);
                }
                else if (!value.IsKind(SyntaxKind.NullLiteralExpression) && !IsPhrase(value))
                {
                    Mistake(value);
                }
            }
        }

        private bool IsPhrase(ExpressionSyntax value) =>
            SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value).Type, phrase);

        private void Add(string key, bool isCounted)
        {
            _phrases.Add(new(key, isCounted, Path));
        }

        private void Mistake(ExpressionSyntax value)
        {
            if (!TakeAnyText.Contains(System.IO.Path.GetFileName(Path)))
            {
                var line = value.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                _mistakes.Add($"{Path}:{line}: {value}");
            }
        }
    }
}
