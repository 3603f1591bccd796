using System.Text;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Scripts that give the role of the program what it needs and nothing else: it owns no table and cannot change what is recorded.</summary>
/// <remarks>Run them as the owner of the tables, after the schema was applied and after each later version. They may be run again.</remarks>
public static class PostgresGrants
{
    /// <summary>Returns the grants for the stores of some concepts.</summary>
    /// <param name="role">The role of the program; it must exist and own nothing.</param>
    /// <param name="concepts">The concepts whose tables are there.</param>
    /// <param name="schema">The schema of the tables.</param>
    /// <exception cref="ArgumentException">A name is empty, longer than 63 bytes or holds a control character.</exception>
    public static string ScriptFor(string role, StoreConcepts concepts = StoreConcepts.All, string schema = "public") =>
        Fill(role, schema, StoreSets.NamesOf(concepts).Prepend("every"));

    /// <summary>Returns the grants for the database of the keys of persons.</summary>
    /// <param name="role">The role of the program; it must exist and own nothing.</param>
    /// <param name="schema">The schema of the tables.</param>
    /// <exception cref="ArgumentException">A name is empty, longer than 63 bytes or holds a control character.</exception>
    public static string ScriptForSubjectKeys(string role, string schema = "public") => Fill(role, schema, ["every", "keys"]);

    /// <summary>Returns a script that lets a role see and write the rows of some tenants only; it switches row-level security on for every table with a tenant.</summary>
    /// <param name="role">The role of the program.</param>
    /// <param name="tenants">The tenants; others that the role was given before are taken away.</param>
    /// <param name="schema">The schema of the tables.</param>
    /// <exception cref="ArgumentException">A name is empty, longer than 63 bytes or holds a control character, or there is no tenant.</exception>
    /// <remarks>Roles without tenants see no rows then, except the owner of the tables. Long imports are written by INSERT, because the server copies nothing into such tables.</remarks>
    public static string TenantsFor(string role, IReadOnlyCollection<string> tenants, string schema = "public")
    {
        ArgumentNullException.ThrowIfNull(tenants);
        if (tenants.Count == 0 || tenants.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("name at least one tenant, none of them empty", nameof(tenants));
        }

        var rows = tenants.Distinct(StringComparer.Ordinal).Select(tenant => $"({Literal(role)}, {Literal(tenant)})");
        return Fill(role, schema, ["tenants"])
            .Replace("{role_text}", Literal(role), StringComparison.Ordinal)
            .Replace("{schema_text}", Literal(schema), StringComparison.Ordinal)
            .Replace("{rows}", string.Join(", ", rows), StringComparison.Ordinal);
    }

    private static string Fill(string role, string schema, IEnumerable<string> parts)
    {
        var (roleName, schemaName) = (Identifier(role, nameof(role)), Identifier(schema, nameof(schema)));
        return string.Concat(parts.Select(static part => Read($"grants-{part}")))
            .Replace("{role}", roleName, StringComparison.Ordinal)
            .Replace("{schema}", schemaName, StringComparison.Ordinal);
    }

    private static string Identifier(string name, string argument)
    {
        const int longest = 63;
        return !string.IsNullOrEmpty(name) && Encoding.UTF8.GetByteCount(name) <= longest && !name.Any(char.IsControl)
            ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : throw new ArgumentException($"'{name}' is no name of a role or schema: 1 to {longest} bytes, without control characters", argument);
    }

    private static string Literal(string text) => $"E'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(PostgresGrants).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
