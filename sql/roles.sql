-- The group roles the program works with. The program runs this itself where its login may; otherwise an administrator
-- runs it once, in the program's own database (made with ENCODING 'UTF8'):
--
--   PGOPTIONS='-c tonghop.login=<the login>' psql -d <the database> -f roles.sql
--
-- Running it again changes nothing.
DO $$
DECLARE
    login text := COALESCE(NULLIF(current_setting('tonghop.login', TRUE), ''), current_user);
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['tonghop_owner', 'tonghop_app', 'tonghop_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
        IF login <> name AND NOT pg_has_role(login, name, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', name, login);
        END IF;
    END LOOP;
    -- Migrations make schemas and the trusted extension btree_gist as the owner.
    IF current_database() <> 'postgres'
       AND NOT has_database_privilege('tonghop_owner', current_database(), 'CREATE') THEN
        EXECUTE format('GRANT CREATE ON DATABASE %I TO tonghop_owner', current_database());
    END IF;
END
$$;
