using System.Security.Cryptography;
using System.Text;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>One step of a schema, which never changes once it was shipped.</summary>
internal sealed record SchemaScript(int Version, string Name, string Sql)
{
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}
