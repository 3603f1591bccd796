using FinAppCompliance.EntityFrameworkCore.Sqlite;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteStatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteStatementTests() => _connection.Open();

    public static TheoryData<string> Texts => [string.Empty, "a", "\u5f20\u4e09", "\U00020000", "a\0b", new('x', 340), new('\u5f20', 340), new('\u5f20', 341), new('x', 100_000)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_went(string text)
    {
        using var statement = new SqliteStatement(_connection, "SELECT @text");
        statement.Bind([("text", text)]);
        Assert.Equal([text], statement.List(static row => row.GetString(0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public void Bytes_come_back_as_they_went(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(static at => (byte)(at % 251)).ToArray();
        using var statement = new SqliteStatement(_connection, "SELECT @bytes, typeof(@bytes)");
        statement.Bind([("bytes", bytes)]);
        var (read, type) = Assert.Single(statement.List(static row => (row.GetBytes(0), row.GetString(1))));
        Assert.Equal(bytes, read);
        Assert.Equal("blob", type);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1L)]
    [InlineData(0L)]
    [InlineData(long.MaxValue)]
    public void A_number_comes_back_as_it_went(long number)
    {
        using var statement = new SqliteStatement(_connection, "SELECT @number");
        statement.Bind([("number", number)]);
        Assert.Equal([number], statement.List(static row => row.GetInt64(0)));
        if (number is < int.MinValue or > int.MaxValue)
        {
            Assert.Throws<OverflowException>(() => statement.List(static row => row.GetInt32(0)));
        }
    }

    [Fact]
    public void Null_is_null_and_is_never_read_as_a_value()
    {
        using var statement = new SqliteStatement(_connection, "SELECT @value");
        statement.Bind([("value", null)]);
        Assert.Equal([true], statement.List(static row => row.IsDBNull(0)));
        Assert.Throws<InvalidCastException>(() => statement.List(static row => row.GetInt64(0)));
        Assert.Throws<InvalidCastException>(() => statement.List(static row => row.GetInt32(0)));
        Assert.Throws<InvalidCastException>(() => statement.List(static row => row.GetString(0)));
        Assert.Throws<InvalidCastException>(() => statement.List(static row => row.GetBytes(0)));
    }

    [Fact]
    public void A_value_that_is_missing_or_has_no_form_is_refused()
    {
        using var two = new SqliteStatement(_connection, "SELECT @one, @two");
        Assert.Throws<ArgumentException>(() => two.Bind([("one", 1L)]));
        using var one = new SqliteStatement(_connection, "SELECT @one");
        Assert.Throws<ArgumentException>(() => one.Bind([("one", 1.5), ("other", 2)]));
        one.Bind([("one", 1), ("other", 2)]);
        Assert.Equal([1], one.List(static row => row.GetInt32(0)));
    }

    [Fact]
    public void A_refused_row_leaves_the_statement_usable_and_any_other_error_is_thrown()
    {
        using var create = new SqliteStatement(_connection, "CREATE TABLE t (n INTEGER PRIMARY KEY CHECK (n < 10)) STRICT");
        create.Execute();
        using var insert = new SqliteStatement(_connection, "INSERT INTO t VALUES (?)");
        insert.Bind(1, 1);
        Assert.True(insert.TryExecute());
        Assert.False(insert.TryExecute());
        insert.Bind(1, 2);
        Assert.True(insert.TryExecute());
        Assert.Equal(1, insert.Changes);
        insert.Bind(1, "text");
        Assert.ThrowsAny<SqliteException>(insert.Execute);
        Assert.Throws<SqliteException>(() => new SqliteStatement(_connection, "INSERT INTO missing VALUES (?)"));
    }

    public void Dispose() => _connection.Dispose();
}
