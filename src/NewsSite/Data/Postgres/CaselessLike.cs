using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data.Postgres;

/// <summary>LIKE finds small and capital letters alike, as in SQLite. By the columns' collation that means those of ASCII.</summary>
internal sealed class CaselessLike : ExpressionVisitor, IQueryExpressionInterceptor
{
    private static readonly MethodInfo Plain = ILike(typeof(string), typeof(string));
    private static readonly MethodInfo Escaped = ILike(typeof(string), typeof(string), typeof(string));

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        Visit(queryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(DbFunctionsExtensions)
        && node.Method.Name == nameof(DbFunctionsExtensions.Like)
            ? Expression.Call(node.Arguments.Count == 3 ? Plain : Escaped, Visit(node.Arguments))
            : base.VisitMethodCall(node);

    private static MethodInfo ILike(params Type[] arguments) =>
        typeof(NpgsqlDbFunctionsExtensions).GetMethod(
            nameof(NpgsqlDbFunctionsExtensions.ILike),
            [typeof(DbFunctions), .. arguments]
        )!;
}
